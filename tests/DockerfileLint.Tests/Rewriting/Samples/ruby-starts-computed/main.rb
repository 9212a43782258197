require "thor"
system("#{ENV.fetch("TOOL")} --version")
