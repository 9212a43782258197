require "json"
require "time"

rows = JSON.parse(File.read("data/rows.json"))
puts rows.sum { |row| row["total"] }
puts `git --version`
