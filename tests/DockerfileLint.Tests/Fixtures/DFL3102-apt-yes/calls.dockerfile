FROM debian:13
RUN apt-get update \
 && [|apt-get install curl \
      git|] \
 && [|DEBIAN_FRONTEND=noninteractive apt-get -q upgrade|]
RUN [|sudo apt-get remove --purge git|]
RUN [|["apt-get", "install", "git"]|]
RUN [|aptitude install git|]
ONBUILD RUN [|apt-get install git|]
