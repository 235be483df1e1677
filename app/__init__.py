"""Orgatlas, the application: reads documents, stores, answers, checks and serves; one folder for each of these words."""

import os

# pydantic asks every installed package for plugins at its first model, a thirtieth of a cold answer; there are none here.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
