# frozen_string_literal: true

require "plain_server"
require_relative "lib/bookings"

bookings = Bookings.load(File.join(__dir__, "data", "rooms.json"))
$stdout.sync = true

PlainServer.run(port: Integer(ENV.fetch("PORT", "9292"))) do |path|
  case path
  when "/rooms" then [200, bookings.rooms.join("\n")]
  when "/today" then [200, bookings.summary]
  else [404, "not found"]
  end
end
