# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = "plain_server"
  spec.version = "0.2.0"
  spec.summary = "A server for plain texts"
  spec.authors = ["The bookings developers"]
  spec.files = Dir["lib/**/*.rb"]
end
