"""Every statement that Orgatlas asks of its database, one .cypher file each; nothing else holds Cypher."""
