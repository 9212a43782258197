# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = "assertions"
  spec.version = "0.1.0"
  spec.summary = "Assertions for tests"
  spec.authors = ["The bookings developers"]
  spec.files = Dir["lib/**/*.rb"]
end
