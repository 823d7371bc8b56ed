import { receiveWebhook } from "#lib/case/receive-webhook"

type Context = { params: Promise<{ secret: string }> }

export const POST = async (request: Request, { params }: Context): Promise<Response> => receiveWebhook(request, (await params).secret)
