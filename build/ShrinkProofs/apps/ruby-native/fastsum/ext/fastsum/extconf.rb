require "mkmf"

abort "zlib is missing" unless have_header("zlib.h") && have_library("z", "crc32")
create_makefile("fastsum/fastsum")
