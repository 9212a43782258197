require "tally"
puts "ready"
