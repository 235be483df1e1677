"""One module a rule: its name, wording, severity, source and check. registry.py lists them; no rule knows another."""
