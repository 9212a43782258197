FROM debian:13
ENV A=[|ghp_aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gH3jK5|]
RUN aws configure set aws_access_key_id [|AKIAQ3EGXT7B2L5MZPWD|]
RUN git clone https://user:[|tok3n|]@gitlab.example.org/repo.git && \
    curl -u a:b https://example.org
LABEL url="postgres://app:[|s3cret|]@db/app"
COPY <<EOF /key
-----BEGIN RSA [|PRIVATE KEY-----|]
EOF
ONBUILD ENV B=[|glpat-aB3dE5gH7jK9mN1pQ3sT|]
