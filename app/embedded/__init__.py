"""The embedded engine's processes: a graph database that needs nothing but Python on the machine.

    client (any command) ──starts, once──> supervisor ──stdin, stdout──> engine (JVM, Bolt on loopback)

Every client holds a shared lock on the lease file of ORGATLAS_HOME; the supervisor outlives whoever started it and ends
when it gets that lock alone. The engine ends when the supervisor's pipe closes. So kill -9 of any of them leaves no
process behind, and the store opens again. They need file locks (flock) and so Linux or macOS.

It knows neither the graph nor the driver (the client is app.database.lease), so that its processes start at once.
"""
