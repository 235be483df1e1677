"""Findings: what is wrong with an organization as its documents state it. One file a rule.

rule: what a rule is; facts: what it looks at; registry: which there are; checking: from the store to findings with quotes;
configuration: the user's orgatlas.toml. Rules read the graph only; only what a person says of a finding is stored.
"""
