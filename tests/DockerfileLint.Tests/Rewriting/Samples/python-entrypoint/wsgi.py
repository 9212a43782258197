import MySQLdb
app = None
