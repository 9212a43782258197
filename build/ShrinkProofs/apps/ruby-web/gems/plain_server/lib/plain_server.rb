# frozen_string_literal: true

require "socket"

# Serves plain texts over HTTP.
module PlainServer
  VERSION = "0.2.0"

  def self.run(port:)
    server = TCPServer.new("0.0.0.0", port)
    puts "listening on #{port}"
    loop do
      client = server.accept
      _method, path, = client.gets.to_s.split
      status, body = yield(path)
      client.write("HTTP/1.1 #{status} #{status == 200 ? "OK" : "Not Found"}\r\n")
      client.write("Content-Length: #{body.bytesize}\r\nConnection: close\r\n\r\n#{body}")
      client.close
    end
  end
end
