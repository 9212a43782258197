require "rack/test"
