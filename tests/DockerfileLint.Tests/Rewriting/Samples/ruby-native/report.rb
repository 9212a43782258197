require "fastsum/fastsum"
puts Fastsum.crc("a")
