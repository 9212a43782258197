Gem::Specification.new do |spec|
  spec.name = "fastsum"
  spec.version = "1.0.0"
  spec.summary = "Checksums of files"
  spec.authors = ["The parts developers"]
  spec.files = Dir["ext/**/*.{c,rb}"]
  spec.extensions = ["ext/fastsum/extconf.rb"]
  spec.license = "MIT"
  spec.homepage = "https://example.org/fastsum"
end
