FROM debian:13
COPY [|id_rsa|] /root/.ssh/id_rsa
COPY --chown=app [|config/.env|] [|.netrc|] /app/
ADD [|.ssh|] /root/.ssh
COPY [[|".aws"|], "/root/.aws"]
COPY [|.docker/config.json|] /root/.docker/config.json
COPY [|.git|] /app/.git
COPY [|.kube/config|] /root/.kube/config
ADD [|deploy/kubeconfig|] [|staging.kubeconfig|] /etc/app/
