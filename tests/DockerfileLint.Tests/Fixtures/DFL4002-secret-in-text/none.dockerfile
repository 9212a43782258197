FROM debian:13
ENV A=postgres://app:app@db/app B=postgres://app:s3cret@localhost/app C=redis://user:changeme@cache
RUN SECRET_KEY_BASE=dummy rails assets:precompile && DB_PASSWORD=$PASSWORD psql && DB_PASSWORD=/run/secrets/db psql
RUN some-tool --password "$PASSWORD" --token --secret= --password=<secret> && adduser --disabled-password app
RUN jupyter notebook --NotebookApp.token=abcdef --token ''
