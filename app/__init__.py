"""Orgatlas, the application: reads documents, stores, answers, checks and serves; one folder for each of these words."""
