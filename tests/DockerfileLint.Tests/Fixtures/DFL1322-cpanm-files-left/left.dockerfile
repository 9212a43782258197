FROM perl:5.42
RUN [|cpanm --notest Plack|]
