Gem::Specification.new do |gem|
  gem.name = "clock"
  gem.version = "1.0"
  gem.summary = "Hours of a day"
  gem.authors = ["a"]
  gem.license = "MIT"
  gem.homepage = "https://example.com"
  gem.files = ["lib/clock.rb"]
end
