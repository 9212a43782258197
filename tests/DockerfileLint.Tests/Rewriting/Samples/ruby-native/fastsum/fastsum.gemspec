Gem::Specification.new do |spec|
  spec.name = "fastsum"
  spec.extensions = ["ext/fastsum/extconf.rb"]
end
