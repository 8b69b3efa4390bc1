import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { subscriptionDoors } from "#app/http/api-subscription.server.ts";

const path = "/api/v1/products/{id}/subscription";
const doors = subscriptionDoors("product", "a product");

export const loader = apiRead(path, doors.reading);
export const action = apiWrite(path, doors.methods);
