"""The HTTP interface: one file a resource, endpoints of a few lines. Only here and in app/main.py stands FastAPI."""
