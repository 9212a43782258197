require "pg"
require_relative "lib/queue"
Queue.run
