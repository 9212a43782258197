FROM ruby:3.4
RUN gem install --no-document [|rails|] bundler:2.6.2
