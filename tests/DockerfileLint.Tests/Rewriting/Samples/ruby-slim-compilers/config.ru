require "sqlite3"
run ->(env) { [200, {}, [SQLite3::VERSION]] }
