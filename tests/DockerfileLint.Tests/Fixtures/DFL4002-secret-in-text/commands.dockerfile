FROM debian:13
RUN [|POSTGRES_PASSWORD=secret123|] psql -f setup.sql && export [|API_TOKEN=4711abcd|]
RUN some-tool --password [|s3cret|] [|--token=4711abcd|]
