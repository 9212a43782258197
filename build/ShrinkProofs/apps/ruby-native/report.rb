require "fastsum/fastsum"

folder = ARGV.fetch(0)
Dir.children(folder).sort.each do |name|
  text = File.binread(File.join(folder, name))
  puts format("%-12s %6d %08x", name, text.bytesize, Fastsum.crc(text))
end
