FROM debian:13
COPY [|deploy/.kube/config|] in-cluster.kubeconfig /etc/app/
COPY kubeconfig /etc/kubeconfig/
