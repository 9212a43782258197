puts "ready"
