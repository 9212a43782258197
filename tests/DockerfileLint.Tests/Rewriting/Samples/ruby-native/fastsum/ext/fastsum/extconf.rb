require "mkmf"
have_library("z")
have_library("pq", "PQconnectdb")
create_makefile("fastsum/fastsum")
