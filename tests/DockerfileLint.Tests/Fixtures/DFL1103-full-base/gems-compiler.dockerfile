FROM [|ruby:3.4|]
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && gem install puma
CMD ["puma"]
