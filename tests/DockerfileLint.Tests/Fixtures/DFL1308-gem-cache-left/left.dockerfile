FROM ruby:3.4-slim
RUN [|bundle install --jobs=4|]
RUN [|gem update --system|]
