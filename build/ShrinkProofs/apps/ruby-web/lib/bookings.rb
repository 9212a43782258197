# frozen_string_literal: true

require "json"

# Rooms and who has booked them.
class Bookings
  attr_reader :rooms

  def self.load(path)
    new(JSON.parse(File.read(path)))
  end

  def initialize(data)
    @rooms = data.map { |room| room.fetch("name") }
    @guests = data.to_h { |room| [room.fetch("name"), room.fetch("guests")] }
  end

  def summary
    @guests.map { |room, guests| "#{room}: #{guests.join(", ")}" }.join("\n")
  end
end
