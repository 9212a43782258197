FROM registry.example.com/updater
COPY Gemfile ./
RUN [|bundle install|]
