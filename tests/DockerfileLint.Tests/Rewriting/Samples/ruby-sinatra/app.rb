# frozen_string_literal: true

require "sinatra"
require "pg"
require_relative "lib/orders"

get "/orders" do
  conn = PG.connect(ENV.fetch("DATABASE_URL"))
  conn.exec("SELECT * FROM orders").map { |row| Orders.format(row) }.join("\n")
end
