FROM debian:12
RUN [|gem install rails|] && gem update --system
