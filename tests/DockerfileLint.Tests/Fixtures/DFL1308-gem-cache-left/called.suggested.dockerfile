FROM debian:13-slim
COPY --from=ruby:3.4-slim /usr/local /opt/ruby
RUN /opt/ruby/bin/gem install --no-document rake && rm -rf "$(/opt/ruby/bin/gem env gemdir)"/cache/*
RUN PATH=/opt/ruby/bin:$PATH gem install --no-document rack && rm -rf "$(PATH=/opt/ruby/bin:$PATH gem env gemdir)"/cache/*
