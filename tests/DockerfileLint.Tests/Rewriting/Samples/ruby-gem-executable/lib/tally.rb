module Tally
  def self.main(args)
    return puts("usage: tally FILE") if args.empty? || args[0] == "--help"
    File.read(args[0]).split.tally.sort.each { |word, count| puts "#{word} #{count}" }
  end
end
