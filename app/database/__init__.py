"""The database, embedded or Neo4j, behind one door: `open_store` gives a Store that answers catalogued questions.

It knows the statements of the package `cypher` and how to run them; it does not know what they are for. Only driver.py
imports the driver.
"""

from app.database.result import GraphPath, Parameters, Result, Value
from app.database.store import Store, StoreInfo, Transaction, closed_store, open_store

__all__ = ["GraphPath", "Parameters", "Result", "Store", "StoreInfo", "Transaction", "Value", "closed_store", "open_store"]
