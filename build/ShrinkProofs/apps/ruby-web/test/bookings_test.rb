# frozen_string_literal: true

require "assertions"
require_relative "../lib/bookings"

Assertions.equal(%w[Garden Lake], Bookings.load("data/rooms.json").rooms)
