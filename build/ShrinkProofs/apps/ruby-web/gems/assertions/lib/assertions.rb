# frozen_string_literal: true

# Assertions for tests.
module Assertions
  def self.equal(expected, actual)
    raise "expected #{expected}, but it is #{actual}" unless expected == actual
  end
end
