Gem::Specification.new do |s|
  s.name = "tally"
  s.version = "0.3.0"
  s.summary = "Counts words"
  s.authors = ["A"]
  s.files = Dir["lib/**/*.rb"] + ["exe/tally"]
  s.bindir = "exe"
  s.executables = ["tally"]
end
