FROM hashicorp/terraform:1.9
COPY [|.|] .
RUN terraform init && terraform -chdir=. validate
