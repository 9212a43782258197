require "json"
puts "ready"
