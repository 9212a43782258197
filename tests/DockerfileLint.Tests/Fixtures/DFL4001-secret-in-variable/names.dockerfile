ARG TOKEN
FROM debian:13
ARG [|SECRET_PASSPHRASE|]
ENV [|password|]=bar [|secret|]=baz SUNFLOWER=foo
ARG [|super_duper_secret_token|]=foo [|auth|]=bar
ENV git_key=
ENV [|API_TOKEN|] $SECRET_PASSPHRASE
ONBUILD ARG [|NPM_TOKEN|]
