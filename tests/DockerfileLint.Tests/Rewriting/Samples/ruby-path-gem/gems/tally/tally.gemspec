Gem::Specification.new do |spec|
  spec.name = "tally"
  spec.version = "0.1.0"
  spec.files = `git ls-files -z`.split("\x0")
end
